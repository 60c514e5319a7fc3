import '@sen/elements/vue';
